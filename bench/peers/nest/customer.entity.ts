/** The customers table, as TypeORM is usually told of it. */
import { Column, CreateDateColumn, Entity, PrimaryColumn, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';

@Entity('customers')
export class Customer {
  @PrimaryColumn('uuid', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text', { default: 'active' })
  status: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column('text', { name: 'created_by', default: 'usr_01k6fkdt80e618j2xs82fpx44c' })
  createdBy: string;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  @Column('text', { name: 'updated_by', default: 'usr_01k6fkdt80e618j2xs82fpx44c' })
  updatedBy: string;
}
